/** Where the notes will stand. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {[0, 1].map((block) => (
        <div key={block} class="skeleton-note">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
