package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.db.tables.Tables.CHANNEL;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.channel.ChannelsContract;
import tv.exstream.channel.OneStep;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;

class JooqChannelsTest extends OnEachDatabase implements ChannelsContract {
    @Override
    public Channels channels() {
        return new JooqChannels(database);
    }

    @Test
    void allAreReadOnceUntilOneIsChanged() {
        Channels channels = channels();
        Channel films = channels.add(channel(5).draft());
        List<Channel> read = channels.all();
        MediaCollection _ =
                new JooqMediaCollections(database).add("all", new Content.Smart("year:1970"));

        assertThat(channels.all()).isSameAs(read);

        Channel renamed =
                channels.change(
                        films.id(), before -> channel(6).withId(before.id().value()).build());
        assertThat(channels.find(films.number())).isEmpty();
        assertThat(channels.all()).containsExactly(renamed);
        assertThat(channels.find(renamed.number())).contains(renamed);
        assertThat(channels.find(films.id())).contains(renamed);
        assertThat(channels.find(films.number())).isEmpty();
    }

    @Test
    void whatOtherPartsOfTheProgramChangeOfAChannelIsSeen() {
        Channels channels = channels();
        Channel films = channels.add(channel(5).draft());
        assertThat(channels.all()).containsExactly(films);

        int _ = database.write(sql -> sql.update(CHANNEL).set(CHANNEL.NAME, "Kino").execute());
        assertThat(channels.all()).extracting(Channel::name).containsExactly("Kino");

        int _ = database.write(sql -> sql.execute("UPDATE channel SET name = 'Cine'"));
        assertThat(channels.find(films.id()).map(Channel::name)).contains("Cine");
        assertThat(channels.all()).extracting(Channel::name).containsExactly("Cine");

        channels().remove(films.id());
        assertThat(channels.find(films.number())).isEmpty();
        assertThat(channels.all()).isEmpty();
    }

    @Test
    void whatOneStepChangesIsSeenInItAtOnceAndByOthersWhenItIsDone() {
        Channels channels = channels();
        OneStep step = new JooqOneStep(database);
        assertThat(channels.all()).isEmpty();

        assertThatThrownBy(
                        () ->
                                step.of(
                                        () -> {
                                            Channel mine = channels.add(channel(5).draft());
                                            assertThat(channels.find(mine.id())).contains(mine);
                                            assertThat(channels.all()).hasSize(1);
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessage("enough");
        assertThat(channels.all()).isEmpty();

        Channel added = step.of(() -> channels.add(channel(6).draft()));
        assertThat(channels.all()).containsExactly(added);
    }
}
