package tv.exstream.web.api;

import tv.exstream.library.catalogue.CatalogueTally;
import tv.exstream.web.api.HealthCheck.Finding;

/// Judges what came of asking catalogues.
final class CatalogueFindings {
    /// Specification of EXStreamTV, LIB-23.
    static final double MANY_FAILED = 0.3;

    static final double MOST_FAILED = 0.5;
    static final double MANY_PLACEHOLDERS = 0.2;

    /// Of fewer nothing can be said; arbitrary.
    static final int ENOUGH = 10;

    private CatalogueFindings() {}

    static Finding of(CatalogueTally tally) {
        long failed = tally.missed() + tally.unanswered();
        long asked = tally.found() + failed;
        CatalogueTally.Titles titles = tally.titles();
        Said told =
                Said.of(
                        Phrase.CATALOGUES_ASKED,
                        failed,
                        asked,
                        titles.placeholders(),
                        titles.all());
        if (isMore(MOST_FAILED, failed, asked)) {
            return Finding.down(told);
        }
        return isMore(MANY_FAILED, failed, asked)
                        || isMore(MANY_PLACEHOLDERS, titles.placeholders(), titles.all())
                ? Finding.degraded(told)
                : Finding.up(told);
    }

    private static boolean isMore(double ratio, long some, long all) {
        return all >= ENOUGH && (double) some / all >= ratio;
    }
}
