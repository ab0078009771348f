package tv.exstream.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tv.exstream.live.Fault;
import tv.exstream.live.LivePages;
import tv.exstream.live.LiveSources;
import tv.exstream.live.SourceAddress;
import tv.exstream.media.MediaId;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.SourceReach;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.Sources;

/// The addresses that a person typed lead anywhere; those that a source brought, as far as that source does; those of pages, where what is live
/// there is received. Thread-safe.
record OwnersNaming(KnownSources known, Sources sources, SourceReach reach, LivePages pages)
        implements Naming {
    @Override
    public Reach reach(MediaId item) {
        Optional<LiveSources.Entry> entry = known.entry(item);
        if (entry.isEmpty()) {
            return Reach.INTERNET;
        }
        Optional<SourceId> owner = entry.get().owner();
        return owner.isEmpty() ? Reach.ANYWHERE : of(owner.get());
    }

    /// What a page names is no word of a person.
    @Override
    public Place place(MediaId item, SourceAddress address)
            throws IOException, InterruptedException {
        return pages.has(address) ? livePlace(address) : Naming.super.place(item, address);
    }

    /// Looking it up again a moment later would give the same, and looking up is what pages bear least.
    private Place livePlace(SourceAddress address) throws IOException, InterruptedException {
        try {
            return Place.ofInternet(pages.stream(address));
        } catch (IOException e) {
            throw new FaultException(new Fault.Unusable(String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public Duration patience(SourceAddress address) {
        return pages.has(address) ? LivePages.PATIENCE : Duration.ZERO;
    }

    private Reach of(SourceId owner) {
        return sources.find(owner).map(Source::origin).map(reach::of).orElse(Reach.INTERNET);
    }
}
