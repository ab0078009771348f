package tv.exstream.web.api;

import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What the interface shows, one view per subject. Every view is cheap enough to be asked twice a second.
///
/// @param startScan answers at once; does nothing while a scan runs
/// @param timelineVersion differs after every change of any channel's timeline
public record Views(
        Supplier<ChannelsAnswer> channels,
        Supplier<NowAnswer> now,
        Function<GuideQuery, GuideAnswer> guide,
        PlannedProgrammes planned,
        Supplier<SessionsAnswer> sessions,
        Supplier<FillsAnswer> fills,
        Supplier<DiskAnswer> disk,
        Supplier<ScanAnswer> scan,
        Runnable startScan,
        LongSupplier timelineVersion) {}
