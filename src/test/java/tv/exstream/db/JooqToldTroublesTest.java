package tv.exstream.db;

import tv.exstream.webhook.ToldTroubles;
import tv.exstream.webhook.ToldTroublesContract;

class JooqToldTroublesTest extends OnEachDatabase implements ToldTroublesContract {
    @Override
    public ToldTroubles told() {
        return new JooqToldTroubles(database);
    }
}
