package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;

/// How SQLite finds other files of the same.
class AlikeTest {
    @TempDir private Path folder;

    @Test
    void otherFilesAreFoundByIndexesHoweverManyItemsThereAre() {
        Title alien = new Title("Alien", "", -1, -1, 1979, "");
        try (Database database = TemporaryDatabase.in(folder)) {
            for (MediaItemBuilder each :
                    List.of(
                            item("alien").ofKind(MediaKind.MOVIE).titled(alien),
                            item("pilot").episode("Show", 1, 1))) {
                assertThat(plan(database, each.with(Facet.GUID, "imdb:tt1")))
                        .contains("SEARCH media_item")
                        .doesNotContain("SCAN");
            }
        }
    }

    private static String plan(Database database, MediaItemBuilder wanted) {
        MediaItem stored = new JooqMediaItems(database).upsert(List.of(wanted.found())).getFirst();
        return database.read(
                sql -> {
                    String query = sql.renderInlined(AlikeItems.of(sql, stored));
                    return sql.fetch("EXPLAIN QUERY PLAN " + query).format();
                });
    }
}
