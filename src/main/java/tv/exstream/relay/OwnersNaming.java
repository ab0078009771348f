package tv.exstream.relay;

import java.util.Optional;
import tv.exstream.live.LiveSources;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.SourceReach;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.Sources;

/// The addresses that a person typed lead anywhere; those that a source brought, as far as that source does. Thread-safe.
record OwnersNaming(KnownSources known, Sources sources, SourceReach reach) implements Naming {
    @Override
    public Reach reach(MediaId item) {
        Optional<LiveSources.Entry> entry = known.entry(item);
        if (entry.isEmpty()) {
            return Reach.INTERNET;
        }
        Optional<SourceId> owner = entry.get().owner();
        return owner.isEmpty() ? Reach.ANYWHERE : of(owner.get());
    }

    private Reach of(SourceId owner) {
        return sources.find(owner).map(Source::origin).map(reach::of).orElse(Reach.INTERNET);
    }
}
