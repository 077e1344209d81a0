import { describeJourneys } from './journey/every_package';
import { desk_width } from './support/browser';

// On SQLite; the client sits at a desk.
describeJourneys('sqlite', desk_width);
