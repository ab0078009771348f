package tv.exstream.library.catalogue;

import java.time.InstantSource;
import tv.exstream.describe.Descriptions;
import tv.exstream.describe.Lookups;

/// Where what catalogues say is kept.
public record Desk(Descriptions descriptions, Lookups lookups, InstantSource clock) {}
