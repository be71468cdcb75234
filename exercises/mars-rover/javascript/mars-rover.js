export function drive(rover, commands) {
  throw new Error('not written yet');
}
