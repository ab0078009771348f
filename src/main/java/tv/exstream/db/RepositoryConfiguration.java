package tv.exstream.db;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Accounts;
import tv.exstream.account.AuditLog;
import tv.exstream.account.Identities;
import tv.exstream.account.Passkeys;
import tv.exstream.account.Tokens;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.channel.OneStep;
import tv.exstream.channel.Stops;
import tv.exstream.collection.FirstRuns;
import tv.exstream.collection.MediaCollections;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Shelves;
import tv.exstream.config.Installation;
import tv.exstream.config.PacingChoices;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Lookups;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.library.ScanRecords;
import tv.exstream.live.LiveSources;
import tv.exstream.measure.Steps;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Trash;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Watermarks;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.AsRuns;
import tv.exstream.playout.ItemAirings;
import tv.exstream.playout.Playouts;
import tv.exstream.playout.RedirectedPlayouts;
import tv.exstream.schedule.Changes;
import tv.exstream.schedule.Schedules;
import tv.exstream.schedule.Standstills;
import tv.exstream.schedule.part.Parts;
import tv.exstream.screen.Screens;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.Sources;

/// Offers what is stored in the database. Needs nothing else.
@Configuration(proxyBeanMethods = false)
public class RepositoryConfiguration {
    @Bean
    Channels channels(Database database) {
        return new JooqChannels(database);
    }

    @Bean
    OneStep oneStep(Database database) {
        return new JooqOneStep(database);
    }

    @Bean
    Stops stops(Database database) {
        return new JooqStops(database);
    }

    @Bean
    Logos logos(Database database) {
        return new JooqLogos(database);
    }

    @Bean
    Graphics graphics(Database database) {
        return new JooqGraphics(database);
    }

    @Bean
    Watermarks watermarks(Database database) {
        return new JooqWatermarks(database);
    }

    @Bean
    Screens screens(Database database) {
        return new JooqScreens(database);
    }

    @Bean
    ChannelPreferences channelPreferences(Database database) {
        return new JooqChannelPreferences(database);
    }

    @Bean
    MediaItems mediaItems(Database database) {
        return new JooqMediaItems(database);
    }

    @Bean
    Trash trash(Database database) {
        return new JooqTrash(database);
    }

    @Bean
    MediaCollections mediaCollections(Database database) {
        return new JooqMediaCollections(database);
    }

    @Bean
    Matches matches(Database database) {
        return new JooqMatches(database);
    }

    @Bean
    Shelves shelves(Database database) {
        return new JooqShelves(database);
    }

    @Bean
    FirstRuns firstRuns(Database database) {
        return new JooqFirstRuns(database);
    }

    @Bean
    Playouts playouts(Database database) {
        return new RedirectedPlayouts(new JooqPlayouts(database));
    }

    @Bean
    ItemAirings itemAirings(Database database) {
        return new JooqItemAirings(database);
    }

    @Bean
    Airtimes airtimes(Database database) {
        return new JooqAirtimes(database);
    }

    @Bean
    Schedules schedules(Database database) {
        return new JooqSchedules(database);
    }

    @Bean
    Standstills standstills(Database database) {
        return new JooqStandstills(database);
    }

    @Bean
    AsRuns asRuns(Database database) {
        return new JooqAsRuns(database);
    }

    @Bean
    Changes changes(Database database) {
        return new JooqChanges(database);
    }

    @Bean
    Parts parts(Database database) {
        return new JooqParts(database);
    }

    @Bean
    LiveSources liveSources(Database database) {
        return new JooqLiveSources(database);
    }

    @Bean
    Sources knownSources(Database database) {
        return new JooqSources(database);
    }

    @Bean
    RemoteFiles remoteFiles(Database database) {
        return new JooqRemoteFiles(database);
    }

    @Bean
    Descriptions descriptions(Database database) {
        return new JooqDescriptions(database);
    }

    @Bean
    Lookups lookups(Database database) {
        return new JooqLookups(database);
    }

    @Bean
    ScanRecords scanRecords(Database database) {
        return new JooqScanRecords(database);
    }

    @Bean
    Subscriptions subscriptions(Database database) {
        return new JooqSubscriptions(database);
    }

    @Bean
    ListedEntries listedEntries(Database database) {
        return new JooqListedEntries(database);
    }

    @Bean
    FilmAnswers filmAnswers(Database database) {
        return new JooqFilmAnswers(database);
    }

    @Bean
    InputGuides inputGuides(Database database) {
        return new JooqInputGuides(database);
    }

    @Bean
    GuideMatches guideMatches(Database database) {
        return new JooqGuideMatches(database);
    }

    @Bean
    Installation installation(Database database) {
        return new JooqInstallation(database);
    }

    @Bean
    PacingChoices pacingChoices(Database database) {
        return new JooqPacingChoices(database);
    }

    @Bean
    Accounts accounts(Database database) {
        return new JooqAccounts(database);
    }

    @Bean
    Identities identities(Database database) {
        return new JooqIdentities(database);
    }

    @Bean
    Passkeys passkeys(Database database) {
        return new JooqPasskeys(database);
    }

    @Bean
    Tokens tokens(Database database) {
        return new JooqTokens(database);
    }

    @Bean
    Steps steps(Database database) {
        return new JooqSteps(database);
    }

    @Bean
    AuditLog auditLog(Database database) {
        return new JooqAuditLog(database);
    }
}
