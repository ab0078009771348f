package tv.exstream.library.iptv;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.channel.Logos;
import tv.exstream.live.LiveSources;
import tv.exstream.media.SentPicture;
import tv.exstream.outbound.Found;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Place;
import tv.exstream.outbound.Question;
import tv.exstream.outbound.Reach;
import tv.exstream.outbound.SourceReach;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.Origin;
import tv.exstream.source.Sources;
import tv.exstream.source.WebAddress;

/// Fetches the pictures that lists name for their channels, as far as the lists reach. Thread-safe.
public final class ListedLogos {
    private static final Logger LOG = LoggerFactory.getLogger(ListedLogos.class);

    /// Somebody waits for the channel, who can send a picture by hand.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Outbound outbound;
    private final Sources sources;

    public ListedLogos(Outbound outbound, Sources sources) {
        this.outbound = outbound;
        this.sources = sources;
    }

    /// Empty when a live source has none, or it cannot be had.
    public Optional<SentPicture> fetch(LiveSources.Entry entry) throws InterruptedException {
        String logo = entry.source().labels().logo();
        if (logo.isEmpty()) {
            return Optional.empty();
        }
        try {
            Question question = question(new WebAddress(logo).uri(), entry);
            Found<byte[]> found = outbound.fetch(question, Logos.LIMITS.mostBytes());
            return Optional.of(SentPicture.of(found.body(), Logos.LIMITS));
        } catch (IOException | ProblemException e) {
            LOG.info("logo not had item={} because={}", entry.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Question question(URI logo, LiveSources.Entry entry) {
        return entry.owner()
                .flatMap(sources::find)
                .map(source -> question(logo, source.origin()))
                .orElseGet(() -> Question.get(Place.ofInternet(logo), PATIENCE));
    }

    private Question question(URI logo, Origin origin) {
        Reach reach = new SourceReach(outbound.border()).of(origin);
        return Question.get(new Place(logo, reach), PATIENCE).as(origin);
    }
}
