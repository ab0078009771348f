package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Clips;
import tv.exstream.playout.Presentation.Listing;
import tv.exstream.time.TimeRange;

/// A programme on its way into the guide, while what is around it may still become part of it. Immutable.
///
/// @param own how long the programme itself is on, without what was added to it
/// @param airing the one that gives it its name
record Draft(TimeRange range, Duration own, Listed item, Airing airing) {
    static Draft of(Airing airing, Listed item) {
        TimeRange range =
                switch (airing.presentation().listing()) {
                    case Listing.Billed(TimeRange billed) -> billed;
                    case Listing.AsAired(), Listing.Hidden() -> airing.range();
                };
        return new Draft(range, range.length(), item, airing);
    }

    Instant start() {
        return range.start();
    }

    Instant finish() {
        return range.end();
    }

    /// The same from an earlier or later start on, which is before its finish.
    Draft from(Instant start) {
        return new Draft(new TimeRange(start, finish()), own, item, airing);
    }

    /// The same up to an earlier or later finish, which is after its start.
    Draft until(Instant finish) {
        return new Draft(new TimeRange(start(), finish), own, item, airing);
    }

    /// The same with a further part of the programme; what is billed stays as long as it is billed.
    Draft with(Airing part) {
        if (isBilled()) {
            return this;
        }
        return new Draft(range, own.plus(part.length()), item, airing).reaching(part.finish());
    }

    /// The same up to `t` at least.
    Draft reaching(Instant t) {
        return t.isAfter(finish()) ? until(t) : this;
    }

    boolean isBilled() {
        return airing.presentation().listing() instanceof Listing.Billed;
    }

    /// Whether `next` is a further part of this programme, or filler within it.
    boolean isContinuedBy(Airing next) {
        return airing.isContinuedBy(next);
    }

    /// Whether it is too short to be worth an entry.
    boolean isOneOf(Clips clips) {
        return clips.isClip(airing, own);
    }

    GuideEntry.Programme entry() {
        String title = OneLine.of(airing.presentation().title());
        Headline headline = title.isEmpty() ? item.headline() : new Headline(title, "");
        Details details =
                headline.equals(item.headline()) ? item.details() : item.details().renamed();
        return new GuideEntry.Programme(range, item.outline(), details, headline);
    }
}
