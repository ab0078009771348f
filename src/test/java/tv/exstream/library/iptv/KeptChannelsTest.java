package tv.exstream.library.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.iptv.Rule;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.SubscriptionChanges;
import tv.exstream.library.remote.SourceClient;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveLabels;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesBrought;

/// What becomes of channels of a playlist, by what the list, its rules and a person say.
class KeptChannelsTest extends OfAPlaylist {
    @Test
    @DisplayName(
            "case 40: brings stations of the radio, and takes none for a channel of the same name")
    void radio() throws Exception {
        house.stores
                .subscriptions()
                .change(source.id(), SubscriptionChanges.rules(new Rules(List.of(), true)));

        read(
                """
                #EXTM3U
                #EXTINF:-1,One
                http://tv.example/one.m3u8
                #EXTINF:-1 radio="true",One
                http://tv.example/one.mp3
                """);

        assertThat(house.live())
                .extracting(each -> each.source().labels().radio())
                .containsExactly(false, true);
    }

    @Test
    @DisplayName(
            "2.4.2: rules find a channel in any of its groups, and it is shown in the first one")
    void groups() throws Exception {
        house.stores
                .subscriptions()
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(
                                        List.of(
                                                new Rule.KeepGroups(List.of("news")),
                                                new Rule.NumberFrom(
                                                        new Rule.Where("", "^news$"), 70)),
                                        false)));

        read(
                """
                #EXTM3U
                #EXTINF:-1 group-title="UK;News",One
                http://tv.example/one.m3u8
                #EXTINF:-1 group-title="UK;Sport",Two
                http://tv.example/two.m3u8
                """);

        assertThat(house.live())
                .extracting(each -> each.source().labels())
                .containsExactly(new LiveLabels("UK", "70", "", false));
        new SubscriptionDesk(house.reception, _ -> {})
                .change(
                        source.id(),
                        SubscriptionChanges.rules(
                                new Rules(List.of(new Rule.DropGroups(List.of("Sport"))), false)));
        assertThat(house.names()).as("as it is stored, too").containsExactly("One");
    }

    @Test
    @DisplayName("2.4.1: the connections that a list allows count for all of its channels together")
    void connections() throws Exception {
        read("#EXTM3U max-conn=\"2\"\n#EXTINF:-1,One\nhttp://tv.example/one.m3u8\n");

        assertThat(limits()).containsExactly(Leases.account(source) + " 2");

        new SubscriptionDesk(house.reception, _ -> {})
                .change(source.id(), SubscriptionChanges.connections(1));
        assertThat(limits())
                .as("a person's word counts more")
                .containsExactly(Leases.account(source) + " 1");

        new SubscriptionDesk(house.reception, _ -> {})
                .change(source.id(), SubscriptionChanges.connections(0));
        read("#EXTM3U\n#EXTINF:-1,One\nhttp://tv.example/one.m3u8\n");
        assertThat(limits()).as("nobody says anything any more").containsExactly("tv.example:80 0");
    }

    @Test
    @DisplayName("whoever receives a channel is told when its source is removed")
    void removedSources() {
        List<SourceClient> clients =
                List.of(new PlaylistClient(house.reception), new TunerClient(house.reception));
        house.news.clear();

        clients.forEach(client -> client.forget(source.id()));

        assertThat(house.news).hasSize(2).containsOnly(new LiveSourcesBrought(Set.of()));
    }

    private List<String> limits() {
        return house.live().stream()
                .map(LiveSources.Entry::source)
                .map(each -> each.providers().getFirst() + " " + each.connections())
                .toList();
    }
}
