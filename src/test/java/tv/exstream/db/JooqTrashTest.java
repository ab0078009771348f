package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.db.tables.Tables.AIRING;
import static tv.exstream.media.MediaItemBuilder.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Trash;
import tv.exstream.media.TrashContract;

class JooqTrashTest extends OnEachDatabase implements TrashContract {
    @Override
    public Trash trash() {
        return new JooqTrash(database);
    }

    @Override
    public MediaItems items() {
        return new JooqMediaItems(database);
    }

    @Test
    void whatTheTimelineOfAChannelHasIsNotForgotten() {
        MediaItem alien = items().upsert(List.of(item("alien").found())).getFirst();
        items().markGone(List.of(alien.file().path()), MORNING);
        ChannelId channel = new JooqChannels(database).add(ChannelBuilder.channel(1).draft()).id();
        int _ =
                database.write(
                        sql ->
                                sql.insertInto(AIRING)
                                        .set(AIRING.CHANNEL_ID, channel.value())
                                        .set(AIRING.START_AT, 0L)
                                        .set(AIRING.FINISH_AT, 1L)
                                        .set(AIRING.MEDIA_ID, alien.id().value())
                                        .set(AIRING.IN_POINT, 0L)
                                        .set(AIRING.KIND, "PROGRAMME")
                                        .set(AIRING.GUIDE_GROUP, 0L)
                                        .set(AIRING.REASON, "")
                                        .set(AIRING.RESUME, "")
                                        .execute());

        assertThat(trash().forget(NOON)).isZero();

        assertThat(items().find(alien.id())).isPresent();
        assertThat(trash().count()).isEqualTo(1);
    }

    @Test
    void aLiveSourceIsNeverInIt() {
        MediaItem news =
                items().upsert(List.of(item("news").ofKind(MediaKind.LIVE).found())).getFirst();
        items().markGone(List.of(news.file().path()), MORNING);

        assertThat(trash().count()).isZero();
        assertThat(trash().forget(NOON)).isZero();
    }
}
