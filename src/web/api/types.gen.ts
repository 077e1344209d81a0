// Made by `npm run generate` from api/openapi.json. Not edited by hand.
export type paths = Record<never, never>;
