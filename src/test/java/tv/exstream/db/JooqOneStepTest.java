package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.channel.OneStep;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollections;

class JooqOneStepTest {
    private Database database;
    private Channels channels;
    private MediaCollections collections;
    private OneStep step;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TemporaryDatabase.in(folder);
        channels = new JooqChannels(database);
        collections = new JooqMediaCollections(database);
        step = new JooqOneStep(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsChangedInOneStepIsSeenWithinItAndAfterIt() {
        Channel seen =
                step.of(
                        () -> {
                            MediaCollection _ = collections.add("all", new Content.Smart(""));
                            Channel added = channels.add(channel(5).draft());
                            return channels.find(added.id()).orElseThrow();
                        });

        assertThat(channels.all()).containsExactly(seen);
        assertThat(collections.named("all")).isPresent();
    }

    @Test
    void aStepThatFailsLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                step.of(
                                        () -> {
                                            Channel _ = channels.add(channel(5).draft());
                                            MediaCollection _ =
                                                    collections.add("all", new Content.Smart(""));
                                            assertThat(channels.all()).hasSize(1);
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessage("enough");

        assertThat(channels.all()).isEmpty();
        assertThat(collections.all()).isEmpty();
    }

    @Test
    void aStepThatFailedIsNotInTheWayOfTheNext() {
        assertThatThrownBy(
                        () ->
                                step.of(
                                        () -> {
                                            throw new IllegalStateException("enough");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        Channel added = step.of(() -> channels.add(channel(6).draft()));

        assertThat(channels.all()).isEqualTo(List.of(added));
    }
}
