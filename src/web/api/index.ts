export * from './api';
export { address, type CallOptions, caller, newKey } from './caller';
export { download } from './download';
export { Problem, type ProblemDocument } from './problem';
export * from './queries';
export { type UploadProgress, upload } from './upload';
