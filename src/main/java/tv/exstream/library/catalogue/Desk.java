package tv.exstream.library.catalogue;

import java.time.InstantSource;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Lookups;
import tv.exstream.source.Sources;

/// Where what catalogues say is kept.
///
/// @param sources among which the catalogues are
/// @param tally what is counted
public record Desk(
        Descriptions descriptions,
        Lookups lookups,
        Sources sources,
        CatalogueTally tally,
        InstantSource clock) {}
