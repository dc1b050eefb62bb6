// A path inside a submission → whether it is the list, by the names under which a list is looked for.

/** First found first. */
export const MANIFEST_NAMES: readonly string[] = [
  '报送清单.yaml',
  '报送清单.yml',
  'manifest.yaml',
  'manifest.yml',
];

/** Whether the last part of a path is a name of the list. */
export function isManifestName(path: string): boolean {
  return MANIFEST_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}
