import { useEffect, useState } from 'preact/hooks';
import { picturesWording } from '../../../lib/wording/pictures';
import type { PicturesProps } from './PicturesTab';

type Loaded = typeof import('./PicturesTab');

/** The "Pictures" tab, loaded when it is opened: nobody else pays for its charts. */
export function LazyPictures(props: PicturesProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    import('./PicturesTab').then(setLoaded, (failure: unknown) => setError(String(failure)));
  }, []);
  if (loaded) return <loaded.PicturesTab {...props} />;
  const wording = picturesWording(props.language);
  return <p role="status">{error ? `${wording.failed} ${error}` : wording.reading(0)}</p>;
}
