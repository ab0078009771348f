package tv.exstream.web.api;

import tv.exstream.collection.query.Page;

/// Which part of a list is wanted; brought into its bounds rather than refused.
final class PageQuery {
    /// Half a second of work and some hundred kilobytes at most.
    static final int MOST = 500;

    /// About a screen.
    static final String USUAL = "50";

    static final Size OFFSET = new Size("offset", 0, 0, Integer.MAX_VALUE);
    static final Size LIMIT = new Size("limit", Integer.parseInt(USUAL), 1, MOST);

    private PageQuery() {}

    static Page of(int offset, int limit) {
        return new Page(Math.max(0, offset), Math.clamp(limit, 1, MOST));
    }

    /// @throws tv.exstream.problem.ProblemException INVALID_VALUE when they are no numbers
    static Page read(String offset, String limit) {
        return new Page(OFFSET.read(offset), LIMIT.read(limit));
    }
}
