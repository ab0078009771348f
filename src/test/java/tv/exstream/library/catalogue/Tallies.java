package tv.exstream.library.catalogue;

import java.util.List;
import tv.exstream.describe.Layering;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookup.State;
import tv.exstream.describe.Provider;
import tv.exstream.describe.Wanted;
import tv.exstream.describe.Wanted.Work;

/// Tallies for tests of other packages.
public final class Tallies {
    private static final Wanted WANTED = new Wanted(Work.FILM, "x", 0, List.of());

    private Tallies() {}

    public static CatalogueTally of(
            int found, int missed, int unanswered, CatalogueTally.Titles titles) {
        var tally = new CatalogueTally();
        count(tally, State.TAKEN, found);
        count(tally, State.NOTHING, missed);
        for (int n = 0; n < unanswered; n++) {
            tally.countUnanswered();
        }
        tally.set(titles);
        return tally;
    }

    private static void count(CatalogueTally tally, State state, int times) {
        String entry = state == State.TAKEN ? "1" : "";
        for (int n = 0; n < times; n++) {
            tally.count(
                    new Lookup(Provider.TMDB, WANTED, state, entry, 1, List.of(), Layering.THEN));
        }
    }
}
