export type Heading = 'N' | 'E' | 'S' | 'W';
export type Rover = { x: number; y: number; heading: Heading };

export function drive(rover: Rover, commands: string): Rover {
  throw new Error('not written yet');
}
