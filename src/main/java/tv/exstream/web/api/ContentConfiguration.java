package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.Channels;
import tv.exstream.collection.Browsing;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.CollectionUsers;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Shelves;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.describe.Descriptions;
import tv.exstream.library.Scans;
import tv.exstream.library.remote.OwnAddresses;
import tv.exstream.live.LiveSources;
import tv.exstream.media.Trash;
import tv.exstream.playout.ItemAirings;
import tv.exstream.relay.JoinedSources;
import tv.exstream.web.RemarkTexts;

/// What there is to show, over the interface. A change is published as a [tv.exstream.collection.CollectionChanged] event.
@Configuration(proxyBeanMethods = false)
@Import(Contents.Sources.class)
class ContentConfiguration {
    @Bean
    Holdings holdings(
            Contents.Sources sources,
            InstantSource clock,
            Config config,
            ApplicationEventPublisher events) {
        return new Holdings(sources, clock, config.timeline().zone(), events::publishEvent);
    }

    @Bean
    CollectionEdits collectionEdits(MediaCollections collections) {
        return new CollectionEdits(collections);
    }

    @Bean
    CollectionView collectionView(
            Holdings holdings,
            CollectionEdits edits,
            List<CollectionUsers> users,
            MediaPictures pictures) {
        return new CollectionView(holdings, edits, users, pictures);
    }

    @Bean
    PicksView picksView(Holdings holdings, CollectionEdits edits) {
        return new PicksView(holdings, edits);
    }

    @Bean
    LiveSourceView liveSourceView(
            LiveSources sources,
            JoinedSources joined,
            LiveConfig live,
            ApplicationEventPublisher events) {
        return new LiveSourceView(
                sources,
                joined,
                address -> OwnAddresses.of(live.now().server()).has(address),
                events::publishEvent);
    }

    @Bean
    MediaPictures mediaPictures(Contents.Sources sources, Descriptions descriptions) {
        return new MediaPictures(sources.items(), descriptions);
    }

    @Bean
    Browsing browsing(MediaCollections collections, Shelves shelves) {
        return new Browsing(collections, shelves);
    }

    @Bean
    MediaView mediaView(
            Holdings holdings, Browsing browsing, MediaPictures pictures, RemarkTexts texts) {
        return new MediaView(holdings, browsing, pictures, texts);
    }

    @Bean
    MediaGroupsView mediaGroupsView(Holdings holdings, Browsing browsing, MediaPictures pictures) {
        return new MediaGroupsView(holdings, browsing, pictures);
    }

    @Bean
    DescriptionView descriptionView(Descriptions descriptions) {
        return new DescriptionView(descriptions);
    }

    @Bean
    MediaAiringsView mediaAiringsView(
            Holdings holdings, MediaView media, ItemAirings airings, Channels channels) {
        return new MediaAiringsView(holdings, media, airings, channels);
    }

    @Bean
    TrashView trashView(Trash trash, ObjectProvider<Scans> scans) {
        Optional<Scans> present = Optional.ofNullable(scans.getIfAvailable());
        return new TrashView(trash, new LookingAgain(present));
    }

    @Bean
    TrashBulk trashBulk(TrashView view, RemarkTexts texts) {
        return new TrashBulk(view, texts);
    }

    @Bean
    ScheduleTemplates scheduleTemplates(MediaView media) {
        return new ScheduleTemplates(media);
    }
}
