package tv.exstream.account;

/// A part of what the server offers over HTTP, by whom it is for.
public enum Area {
    /// What a browser shows to a person.
    PAGES,
    /// The JSON interface.
    API,
    /// Lists of channels and guides as players read them.
    GUIDE,
    /// Pictures and sound: transport streams, HLS and artwork.
    STREAMS,
    /// What programs ask of an HDHomeRun.
    TUNER
}
