import { describeJourneys } from './journey/every_package';
import { plans } from './journey/plans';
import { phone_width } from './support/browser';

// On PostgreSQL; the client holds a telephone. The packages that differ most: a junior manager's with a customisation,
// the one without configuration, a senior manager's largest.
const told = ['standard', 'assessment', 'full_implementation'];
describeJourneys(
  'postgresql',
  phone_width,
  plans.filter((plan) => told.includes(plan.package)),
);
