/** Files, for the screens of other features: what they show, and how they get new ones. */
export { AttachmentList } from './attachment_list';
export { SubjectFiles } from './subject_files';
export { AttachButton, type UploadedFile, UploadedFiles, useUploads } from './uploads';
