package tv.exstream.web.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tv.exstream.channel.ChannelNumber;

/// What the interface shows, one view per subject. Every view is cheap enough to be asked twice a second.
///
/// @param now of these channels; of all that are not hidden when there are none
/// @param startScan answers at once; does nothing while a scan runs
/// @param timelineVersion differs after every change of any channel's timeline
public record Views(
        Supplier<ChannelsAnswer> channels,
        Function<List<ChannelNumber>, NowAnswer> now,
        Function<GuideQuery, GuideAnswer> guide,
        PlannedProgrammes planned,
        Supplier<ChannelStatesAnswer> states,
        Supplier<SessionsAnswer> sessions,
        Supplier<FillsAnswer> fills,
        Supplier<DiskAnswer> disk,
        Supplier<ScanAnswer> scan,
        Runnable startScan,
        LongSupplier timelineVersion) {}
