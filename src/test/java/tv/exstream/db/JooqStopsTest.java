package tv.exstream.db;

import tv.exstream.channel.Stops;
import tv.exstream.channel.StopsContract;

class JooqStopsTest extends OnEachDatabase implements StopsContract {
    @Override
    public Stops stops() {
        return new JooqStops(database);
    }
}
