/** The person's settings, read at each use. */
export interface Settings {
  /** Which way a session starts: Live Share where it is there, or the call alone. */
  pairingTool(): 'auto' | 'live-share' | 'call';
  /** Where pairing folders live; empty is the home folder. Machine-scoped: a workspace cannot set it. */
  pairingHome(): string;
  /** Catalogues of exercises that the person named, as they wrote them: addresses or absolute paths. Application-scoped. */
  catalogues(): readonly string[];
  /** Where Codewars answers, without a slash at the end. Application-scoped: a workspace cannot set it. */
  codewarsAddress(): string;
  /** Where raw files of GitHub are, without a slash at the end. Application-scoped. */
  githubRawAddress(): string;
  /** Where archives of GitHub are, without a slash at the end. Application-scoped. */
  githubArchivesAddress(): string;
  /** The person's name on Codewars; empty where they have not said it. */
  codewarsUser(): string;
  /** Writes it into the person's own settings. */
  setCodewarsUser(name: string): Promise<void>;
}
