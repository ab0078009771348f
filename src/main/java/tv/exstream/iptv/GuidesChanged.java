package tv.exstream.iptv;

/// Tells that guides of others were read anew, or matched otherwise, so that live channels may show other programmes.
public record GuidesChanged() {}
