package tv.exstream.db;

import java.util.function.Supplier;
import tv.exstream.channel.OneStep;

/// One transaction for all repositories of a database.
public final class JooqOneStep implements OneStep {
    private final Database database;

    public JooqOneStep(Database database) {
        this.database = database;
    }

    @Override
    public <T> T of(Supplier<T> work) {
        return database.together(work);
    }
}
