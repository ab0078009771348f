package tv.exstream.library.iptv;

import java.time.InstantSource;
import java.util.function.Consumer;
import tv.exstream.iptv.FilmAnswers;
import tv.exstream.iptv.GuideMatches;
import tv.exstream.iptv.GuidesChanged;
import tv.exstream.iptv.InputGuides;
import tv.exstream.iptv.ListedEntries;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesBrought;
import tv.exstream.source.Sources;

/// Where everything is kept that readings bring.
///
/// @param news is told when live sources were brought
/// @param guideNews is told when guides tell something else of them
public record Stores(
        Sources sources,
        Subscriptions subscriptions,
        ListedEntries entries,
        FilmAnswers films,
        LiveSources live,
        InputGuides guides,
        GuideMatches matches,
        Incoming incoming,
        InstantSource clock,
        Consumer<LiveSourcesBrought> news,
        Consumer<GuidesChanged> guideNews) {}
