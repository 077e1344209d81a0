export function checkStories() {}
