package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Query;
import tv.exstream.collection.query.Shelves;
import tv.exstream.collection.query.ShelvesContract;
import tv.exstream.media.MediaItems;

class JooqShelvesTest extends OnEachDatabase implements ShelvesContract {
    private Shelves shelves;

    @BeforeEach
    void shelve() {
        shelves = new JooqShelves(database);
    }

    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }

    @Override
    public Shelves shelves() {
        return shelves;
    }

    @Test
    void thereAreNoGroupsByWhatHardlyTwoItemsShare() {
        assertThatThrownBy(() -> shelves.groups(Query.everything(), TODAY, Field.PLOT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
