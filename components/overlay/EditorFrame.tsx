import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** The editor's address with its one-time nonce. */
  readonly src: string;
  readonly title: string;
  /** The frame loaded a second time or was pointed elsewhere: it is not to be trusted with the reader's words. */
  readonly onStray: () => void;
}

/** The frame in which the reader's own words are shown and typed, where the page cannot read them. */
export function EditorFrame({ src, title, onStray }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const loads = useRef(0);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new MutationObserver(onStray);
    watch.observe(frame.current, { attributes: true, attributeFilter: ['src', 'srcdoc'] });
    return () => watch.disconnect();
  }, []);
  const countLoad = () => {
    loads.current += 1;
    if (loads.current > 1) onStray();
  };
  return <iframe class="editor" ref={frame} src={src} title={title} onLoad={countLoad} />;
}
