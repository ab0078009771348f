package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tv.exstream.config.Config;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.PieceFinder;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Urgency;

/// Asks for what airs soon, then for what is to be there early, and when nothing more urgent is to do, for what airs later. Owned by the thread that looks.
final class Lookout {
    /// How long after a look the next one is due: time moves on by itself.
    static final Duration PAUSE = Duration.ofSeconds(5);

    /// Arbitrary: many times more than are made at once.
    private static final int MOST_SOON = 32;

    /// What airs later is asked for only as far as it can begin soon, so that it is the right thing by then.
    private static final int MOST_LATER = 4;

    private final Upcoming upcoming;
    private final FillQueue fills;
    private final Room room;
    private final Supplier<Config.Renditions> config;
    private final InstantSource clock;

    /// Which of `seen` need no second look.
    private final Set<RenditionKey> complete = new HashSet<>();

    private List<Upcoming.Later> seen = List.of();

    /// What it looks at and whom it asks.
    record Parts(Upcoming upcoming, FillQueue fills, Room room) {}

    Lookout(Parts parts, Supplier<Config.Renditions> config, InstantSource clock) {
        upcoming = parts.upcoming();
        fills = parts.fills();
        room = parts.room();
        this.config = config;
        this.clock = clock;
    }

    /// One look: asks for what is missing now.
    void look() {
        upcoming.refresh();
        Instant now = clock.instant();
        if (askForSoon(now) > 0) {
            return;
        }
        int early = askForLater(each -> !each.due().isAfter(now), Urgency.SOON);
        if (early == 0 && config.get().background() && fills.snapshot().waiting() == 0) {
            int _ = askForLater(_ -> true, Urgency.BACKGROUND);
        }
    }

    /// Answers for how many programmes something was asked that can be made.
    private int askForSoon(Instant now) {
        int asked = 0;
        Instant until = now.plus(config.get().lookahead());
        for (Programme programme : upcoming.near()) {
            if (asked == MOST_SOON || programme.airing().start().isAfter(until)) {
                return asked;
            }
            List<Need> needs =
                    programme.airing().finish().isAfter(now)
                            ? programme.needs(room.index(programme.request().key()), now)
                            : List.of();
            needs.forEach(need -> fills.request(need, Urgency.SOON));
            // What cannot be made at the moment holds nothing else up.
            asked += !needs.isEmpty() && fills.failure(programme.request().key()).isEmpty() ? 1 : 0;
        }
        return asked;
    }

    /// Only as much as there is room for, so that nothing is thrown away for what airs after it, nor made for nothing. Answers for how much.
    private int askForLater(Predicate<Upcoming.Later> which, Urgency urgency) {
        List<Upcoming.Later> later = upcoming.later();
        if (!later.equals(seen)) {
            seen = later;
            complete.clear();
        }
        int asked = 0;
        long bytes = 0;
        for (Upcoming.Later each : later) {
            Optional<RenditionRequest> request =
                    which.test(each) && isWanted(each) ? upcoming.request(each) : Optional.empty();
            if (request.isPresent()) {
                bytes += room.missingBytes(request.get());
                if (!room.has(bytes, each.start())) {
                    // Even less fits of what comes after it, which is needed later.
                    return asked;
                }
                askFor(request.get(), urgency);
                asked++;
            }
            if (asked == MOST_LATER) {
                return asked;
            }
        }
        return asked;
    }

    private boolean isWanted(Upcoming.Later later) {
        boolean begun = !later.start().isAfter(clock.instant());
        if (begun || complete.contains(later.key()) || fills.failure(later.key()).isPresent()) {
            return false;
        }
        RenditionIndex index = room.index(later.key());
        if (index.isOver(index.missingFrom(0, PieceFinder.TOLERANCE_FRAMES))) {
            complete.add(later.key());
            return false;
        }
        return true;
    }

    private void askFor(RenditionRequest request, Urgency urgency) {
        long missing = room.index(request.key()).missingFrom(0, PieceFinder.TOLERANCE_FRAMES);
        fills.request(new Need.Frames(request, missing), urgency);
    }
}
