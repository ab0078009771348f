package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.collection.CollectionId;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;
import tv.exstream.schedule.part.PartsContract;
import tv.exstream.schedule.part.Rules;

class JooqPartsTest extends OnEachDatabase implements PartsContract {
    private Channels channels;
    private List<ChannelId> ids;

    @BeforeEach
    void fill() {
        channels = new JooqChannels(database);
        ids =
                IntStream.of(5, 6)
                        .mapToObj(number -> ChannelBuilder.channel(number).draft())
                        .map(draft -> channels.add(draft).id())
                        .toList();
    }

    @Override
    public Parts parts() {
        return new JooqParts(database);
    }

    @Override
    public Schedules schedules() {
        return new JooqSchedules(database);
    }

    @Override
    public List<ChannelId> channels() {
        return ids;
    }

    @Test
    void aRemovedChannelUsesNothing() {
        Part filler = add("Trailers");
        Schedule schedule = new Schedule.Flood(new CollectionId(1), PlaybackOrder.SHUFFLE, 1);
        boolean _ =
                parts().use(
                                ids.getFirst(),
                                new Parts.Given(
                                        new Rules("{}", Set.of(filler.id()), schedule), NOON, ON),
                                parts().version());

        channels.remove(ids.getFirst());

        assertThat(parts().users(filler.id())).isEmpty();
        parts().remove(filler.id());
    }

    @Test
    void thereIsAnEndToTheNumberOfParts() {
        int _ =
                database.write(
                        sql ->
                                sql.execute(
                                        """
                                        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000)
                                        INSERT INTO part (kind, name, group_name, folded_name, folded_group, content)
                                        SELECT 'fillers', n, '', n, '', '{}' FROM numbers"""));

        assertThatThrownBy(() -> add("one more")).hasMessage("there must be at most 10000 fillers");
    }

    private Part add(String name) {
        return parts().add(
                        new Part(PartId.fresh(PartKind.FILLER), new Label(name, ""), "{}"),
                        Set.of(),
                        parts().version())
                .orElseThrow();
    }
}
