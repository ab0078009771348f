package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Sequel;
import tv.exstream.playout.Airing;

/// Shows the same in another file from where a file cannot be read. Thread-safe.
///
/// ```
///   parts      [ a              | with a mark | without     )
///   file             x cannot be read from here on
///   mended     [ a   | b        | b, marked   | b           )    each from where it is on
/// ```
public final class MendedStaging implements Staging {
    private final Staging staging;
    private final Treatments treatments;
    private final Replacements replacements;

    /// @param treatments of the files that are shown instead
    public MendedStaging(Staging staging, Treatments treatments, Replacements replacements) {
        this.staging = staging;
        this.treatments = treatments;
        this.replacements = replacements;
    }

    @Override
    public List<Treated> of(Channel channel, Airing airing, MediaItem item) {
        return staging.of(channel, airing, item);
    }

    @Override
    public List<Treated> of(Channel channel, Airing airing, MediaItem item, Sequel sequel) {
        return staging.of(channel, airing, item, sequel);
    }

    @Override
    public List<Treated> mended(Channel channel, List<Treated> parts) {
        List<Treated> mended = new ArrayList<>();
        for (Treated part : parts) {
            mend(channel, part, Set.of(part.request().item().id()), mended);
        }
        return mended;
    }

    /// @param tried what the part was before, so that two files that replace each other are no endless way
    private void mend(Channel channel, Treated part, Set<MediaId> tried, List<Treated> mended) {
        RenditionRequest request = part.request();
        Optional<Replacement> found =
                replacements
                        .of(request.item(), part.airing().beginOfMedia())
                        .filter(each -> !tried.contains(each.other().id()));
        if (found.isEmpty()) {
            mended.add(part);
            return;
        }
        var frames = new AiringFrames(channel, part.airing());
        long cut = channel.profile().video().rate().frameAtOrAfter(found.get().from());
        if (cut > frames.firstMedia()) {
            long end = Math.min(cut, frames.endMedia());
            mended.add(new Treated(frames.piece(frames.firstMedia(), end), request));
        }
        if (cut < frames.endMedia()) {
            Airing rest = frames.piece(Math.max(cut, frames.firstMedia()), frames.endMedia());
            Set<MediaId> all = new HashSet<>(tried);
            all.add(found.get().other().id());
            mend(channel, other(channel, rest, part, found.get().other()), all, mended);
        }
    }

    /// Under what was over the part before.
    private Treated other(Channel channel, Airing rest, Treated part, MediaItem known) {
        MediaItem item = known.shownAt(rest.beginOfMedia());
        Treatment before = part.request().treatment();
        Treatment treatment =
                treatments.of(channel, rest, item).under(before.overlays(), before.until());
        return new Treated(rest, new RenditionRequest(item, channel.profileOf(item), treatment));
    }

    @Override
    public boolean looksAhead() {
        return staging.looksAhead();
    }

    @Override
    public long version() {
        // Both only grow.
        return staging.version() + replacements.version();
    }
}
