package tv.exstream.library.iptv;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.Source;
import tv.exstream.source.WebAddress;

/// Tests with a playlist as a source, which nobody has read yet.
abstract class OfAPlaylist {
    @TempDir Path folder;
    Household house;
    PlaylistClient client;
    Source source;

    @BeforeEach
    void open() {
        house = new Household(folder);
        client = new PlaylistClient(house.reception);
        source = house.add("list", origin());
    }

    @AfterEach
    void close() {
        house.close();
    }

    final Origin origin() {
        return new ListOrigin.Playlist(
                new WebAddress(house.station.inside("/list.m3u?password=secret")));
    }

    final void read(String list) throws Exception {
        house.station.file("/list.m3u", list);
        house.read(client, source);
    }
}
