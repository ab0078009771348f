package tv.exstream.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.db.Database;
import tv.exstream.db.JooqInputGuides;
import tv.exstream.db.JooqListedEntries;
import tv.exstream.db.JooqSources;
import tv.exstream.iptv.Entries;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.ListedEntries.Judged;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.Sieve;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.WebAddress;
import tv.exstream.web.TestServer;

/// What lists have, over HTTP and for pages, with a database that the test adds.
@Import({
    ApiConfiguration.class,
    EventRoutes.class,
    DescriptionParts.class,
    SchedulingParts.class,
    SourceParts.class,
    SubscriptionParts.class
})
public class ListParts {
    @Bean
    Views views(InstantSource clock) {
        return Station.of(0, clock).views();
    }

    /// A list with news, something for the night and sport of many numbers, and a guide that knows some of them. Answers its id.
    public static int addList(TestServer server, int sports) {
        Database database = server.bean(Database.class);
        var settings =
                new SourceSettings(
                        "My list",
                        new ListOrigin.Playlist(new WebAddress("http://a.example/list.m3u")),
                        Duration.ZERO,
                        false);
        SourceId source = new JooqSources(database).add(settings).id();
        server.created(
                "/api/sources",
                "{'name': 'My list', 'enabled': false, 'origin': {'type': 'm3u', 'address': 'http://a.example/list.m3u'}}");
        List<ListedEntry> listed = new ArrayList<>();
        listed.add(Entries.in("News", "UK: BBC News HD"));
        listed.add(Entries.in("Adult", "Late"));
        listed.add(Entries.in("News", "World"));
        for (int n = 1; n <= sports; n++) {
            listed.add(Entries.in("Sport", "Sport %02d".formatted(n)));
        }
        put(new JooqListedEntries(database), source, listed);
        guide(new JooqInputGuides(database), GuideId.of(source));
        server.ok(
                "PUT",
                "/api/sources/%s/subscription".formatted(source),
                "{'rules': {'steps': []}}");
        return source.value();
    }

    private static void put(JooqListedEntries entries, SourceId source, List<ListedEntry> listed) {
        var sieve = new Sieve(Rules.NONE);
        List<Judged> judged = new ArrayList<>();
        for (ListedEntry each : listed) {
            judged.add(new Judged(judged.size(), each, sieve.of(each)));
        }
        entries.put(source, entries.begin(source), judged);
    }

    private static void guide(JooqInputGuides guides, GuideId guide) {
        guides.putChannels(
                guide,
                guides.begin(guide),
                List.of(
                        channel(guide, "bbc.news", "BBC News"),
                        channel(guide, "x.1", "World"),
                        channel(guide, "x.2", "World")));
    }

    private static GuideChannel channel(GuideId guide, String id, String name) {
        return new GuideChannel(new GuideChannel.Key(guide, id), List.of(name), "");
    }
}
