package tv.exstream.db;

import tv.exstream.config.PacingChoices;
import tv.exstream.config.PacingChoicesContract;

class JooqPacingChoicesTest extends OnEachDatabase implements PacingChoicesContract {
    @Override
    public PacingChoices choices() {
        return new JooqPacingChoices(database);
    }
}
