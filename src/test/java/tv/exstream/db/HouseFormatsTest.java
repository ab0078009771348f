package tv.exstream.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Formats;
import tv.exstream.db.tables.tables.records.ChannelRecord;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Profile;

class HouseFormatsTest {
    private static final Profile MONO =
            new Profile(Profile.HD_720.video(), new AudioFormat(48_000, 1, 96));

    private final HouseFormats formats = new HouseFormats();

    @Test
    void whatManyChannelsHaveIsReadOnce() {
        Formats first = formats.of(row(Profile.HD_720));

        assertThat(first.main()).isEqualTo(Profile.HD_720);
        assertThat(formats.of(row(Profile.HD_720))).isSameAs(first);
    }

    @Test
    void channelsWithOtherFormatsHaveTheirOwn() {
        Formats usual = formats.of(row(Profile.HD_720));

        assertThat(formats.of(row(MONO)).main()).isEqualTo(MONO).isNotEqualTo(usual.main());
    }

    private static ChannelRecord row(Profile profile) {
        ChannelRecord row = new ChannelRecord();
        row.setProfile(JsonColumn.write(profile));
        row.setAlternatives(JsonColumn.write(List.of()));
        return row;
    }
}
