package tv.exstream.db;

import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.MatchesContract;
import tv.exstream.media.MediaItems;

class JooqMatchesTest extends OnEachDatabase implements MatchesContract {
    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }

    @Override
    public Matches matches() {
        return new JooqMatches(database);
    }
}
