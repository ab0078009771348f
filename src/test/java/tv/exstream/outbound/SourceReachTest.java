package tv.exstream.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.source.DriveOrigin;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.WebAddress;

class SourceReachTest {
    private static final WebAddress OUTSIDE = new WebAddress("http://localhost/list");
    private static final WebAddress INSIDE = new WebAddress("http://127.0.0.1/list");

    private final SourceReach reach = new SourceReach(Station.border());

    @Test
    @DisplayName("H03: what a list of the Internet names is on the Internet")
    void aListOfTheInternetNamesWhatIsThere() {
        assertThat(reach.of(new ListOrigin.Playlist(OUTSIDE))).isEqualTo(Reach.INTERNET);
        assertThat(reach.of(new ListOrigin.Xtream(OUTSIDE, "me", Set.of(ListOrigin.Offer.FILMS))))
                .isEqualTo(Reach.INTERNET);
        assertThat(reach.of(new DriveOrigin.WebDav(OUTSIDE, ""))).isEqualTo(Reach.INTERNET);
    }

    @Test
    void aSourceInTheHouseNamesAnything() {
        assertThat(reach.of(new ListOrigin.Playlist(INSIDE))).isEqualTo(Reach.ANYWHERE);
        assertThat(reach.of(new ListOrigin.PlaylistFile(Path.of("/lists/a.m3u"))))
                .isEqualTo(Reach.ANYWHERE);
        assertThat(reach.of(new ListOrigin.Tuner(INSIDE))).isEqualTo(Reach.ANYWHERE);
        assertThat(reach.of(bucket(Optional.of(INSIDE)))).isEqualTo(Reach.ANYWHERE);
    }

    @Test
    void aServiceOfTheInternetNamesWhatIsThere() {
        Origin archive = new OnlineOrigin.Archive(OnlineOrigin.Archive.Find.ITEM, "film", 1);

        assertThat(reach.of(archive)).isEqualTo(Reach.INTERNET);
        assertThat(reach.of(bucket(Optional.empty()))).isEqualTo(Reach.INTERNET);
    }

    @Test
    void whereASourceIsThatNobodyKnowsIsNotInTheHouse() {
        var unknown = new WebAddress("http://nowhere.invalid/list");

        assertThat(reach.of(new ListOrigin.Playlist(unknown))).isEqualTo(Reach.INTERNET);
    }

    private static Origin bucket(Optional<WebAddress> endpoint) {
        return new DriveOrigin.Bucket(endpoint, "eu-central-1", "films", "");
    }
}
