package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.collection.query.Matches;
import tv.exstream.guide.Guide;
import tv.exstream.iptv.InputGuides;
import tv.exstream.job.MeasureJob;
import tv.exstream.library.Scans;
import tv.exstream.library.iptv.ListedLogos;
import tv.exstream.library.remote.SourceDesk;
import tv.exstream.library.server.ServerSearch;
import tv.exstream.library.youtube.YtDlp;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airtimes;
import tv.exstream.playout.Playouts;
import tv.exstream.prepare.FillQueue;
import tv.exstream.prepare.NextVersions;
import tv.exstream.process.ProcessBudget;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.PersonalStreams;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;
import tv.exstream.tuner.TunerSearch;

/// What the interface shows of the real server.
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    @Bean
    Present present(Playouts playouts, Guide guide) {
        return new Present(playouts, guide::described, guide::soon);
    }

    @Bean
    GuideView guideView(Channels channels, Guide guide, Present present, InstantSource clock) {
        return new GuideView(channels, guide, present, clock);
    }

    @Bean
    GuideFinder.Timetable guideTimetable(
            Channels channels, Guide guide, Airtimes airtimes, InputGuides guides) {
        return new GuideFinder.Timetable(channels, guide, airtimes, guides::find);
    }

    @Bean
    GuideFinder guideFinder(
            GuideFinder.Timetable timetable,
            MediaItems items,
            Matches matches,
            InstantSource clock) {
        return new GuideFinder(timetable, new GuideFinder.Stock(items, matches), clock);
    }

    @Bean
    Shown guideShown(GuideView guide, GuideFinder finder, ChannelStateView states) {
        return new Shown(guide, finder, states);
    }

    /// Whole stretches of the guide, single programmes, and what becomes of them.
    record Shown(GuideView guide, PlannedProgrammes finder, ChannelStateView states) {}

    @Bean
    ScanView scanView(Scans scans, MediaItems items) {
        return new ScanView(scans, items);
    }

    @Bean
    YouTubeView youTubeView(YtDlp program) {
        return new YouTubeView(program::state, program::update);
    }

    @Bean
    JobView jobView(Scans scans, SourceDesk sources, MeasureJob measuring) {
        return new JobView(scans, sources, measuring);
    }

    @Bean
    SourceView sourceView(SourceDesk desk, JobView jobs) {
        return new SourceView(desk, jobs);
    }

    @Bean
    LibraryView libraryView(Scans scans, SourceView sources, MediaItems items) {
        return new LibraryView(scans, sources, items);
    }

    @Bean
    LiveChannels.LogoSource listedLogos(ListedLogos logos) {
        return logos::fetch;
    }

    @Bean
    NetworkRoutes.Search networkSearch(TunerSearch tuners, ServerSearch servers, SourceDesk desk) {
        return new NetworkRoutes.Search(tuners::search, servers::search, desk::all);
    }

    @Bean
    Work work(FillQueue fills, NextVersions versions, ProcessBudget budget, Watched watched) {
        return new Work(fills, versions, budget, watched);
    }

    @Bean
    Watched watched(Sessions live, PersonalStreams past, HlsStreams players) {
        return new Watched(live, past, players);
    }

    @Bean
    Views views(Shown shown, ScanView scan, Work work, StoreView store) {
        GuideView guide = shown.guide();
        return new Views(
                guide::channels,
                guide::now,
                guide::guide,
                shown.finder(),
                shown.states()::states,
                work::sessions,
                work::fills,
                store::disk,
                scan::answer,
                scan::start,
                guide::version);
    }

    @Bean
    StoreView storeView(DiskRenditions renditions, InstantSource clock) {
        return new StoreView(renditions, clock);
    }

    /// Who watches what, in which way.
    record Watched(Sessions live, PersonalStreams past, HlsStreams players) {
        SessionsAnswer answer() {
            List<SessionSnapshot> sessions =
                    Stream.concat(live.snapshots().stream(), past.snapshots().stream()).toList();
            return SessionsAnswer.of(sessions, players.viewersAndIdle(), live.ended());
        }
    }

    /// What the server is doing.
    record Work(FillQueue queue, NextVersions versions, ProcessBudget budget, Watched watched) {
        SessionsAnswer sessions() {
            return watched.answer();
        }

        FillsAnswer fills() {
            return FillsAnswer.of(queue.snapshot(), versions.all(), budget);
        }
    }

    /// What the store has.
    record StoreView(DiskRenditions renditions, InstantSource clock) {
        DiskAnswer disk() {
            return DiskAnswer.of(renditions.snapshot(), clock.instant());
        }
    }
}
