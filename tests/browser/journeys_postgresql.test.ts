import { describeJourneys } from './journey/every_package';
import { phone_width } from './support/browser';

// On PostgreSQL; the client holds a telephone.
describeJourneys('postgresql', phone_width);
