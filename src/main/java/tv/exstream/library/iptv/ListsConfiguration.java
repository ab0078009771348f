package tv.exstream.library.iptv;

import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.live.LiveSources;
import tv.exstream.outbound.Outbound;
import tv.exstream.source.Secrets;
import tv.exstream.source.Sources;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class ListsConfiguration {
    private final InstantSource clock;

    ListsConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    @Bean
    Stores subscriptionStores(
            Sources sources, Lists lists, Guides guides, ApplicationEventPublisher events) {
        return new Stores(
                sources,
                lists.subscriptions(),
                lists.entries(),
                lists.films(),
                lists.live(),
                guides.guides(),
                guides.matches(),
                guides.incoming(),
                clock,
                events::publishEvent,
                events::publishEvent);
    }

    /// What lists are kept in.
    record Lists(
            Subscriptions subscriptions,
            ListedEntries entries,
            FilmAnswers films,
            LiveSources live) {}

    /// What guides are kept in.
    record Guides(InputGuides guides, GuideMatches matches, Incoming incoming) {}

    @Bean
    Lists subscriptionLists(
            Subscriptions subscriptions,
            ListedEntries entries,
            FilmAnswers films,
            LiveSources live) {
        return new Lists(subscriptions, entries, films, live);
    }

    @Bean
    Guides subscriptionGuides(Config config, InputGuides guides, GuideMatches matches)
            throws IOException {
        return new Guides(guides, matches, Incoming.emptied(config.data().resolve("incoming")));
    }

    /// @param desk knows the clients, which know this
    @Bean
    Reception reception(Stores stores, Outbound outbound, ObjectProvider<SourceDesk> desk) {
        return new Reception(
                stores, new Fetching(outbound, stores), name -> desk.getObject().readSoon(name));
    }

    @Bean
    SubscriptionDesk subscriptionDesk(Reception reception, SourceDesk desk) {
        return new SubscriptionDesk(reception, desk::readOtherwise);
    }

    @Bean
    ListedLogos listedPictures(Outbound outbound, Sources sources) {
        return new ListedLogos(outbound, sources);
    }

    @Bean
    PlaylistClient playlistClient(Reception reception) {
        return new PlaylistClient(reception);
    }

    @Bean
    ListFileClient listFileClient(Reception reception, PlaylistClient playlists, LiveConfig live) {
        return new ListFileClient(
                reception, playlists, new ListFiles(live.of(config -> config.media().lists())));
    }

    @Bean
    XtreamClient xtreamClient(Reception reception, Secrets secrets) {
        return new XtreamClient(reception, secrets);
    }

    @Bean
    TunerClient tunerClient(Reception reception) {
        return new TunerClient(reception);
    }

    @Bean
    GuideClient guideClient(Reception reception) {
        return new GuideClient(reception);
    }
}
