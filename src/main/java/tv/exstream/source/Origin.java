package tv.exstream.source;

import java.util.List;

/// What kind of source it is and where it is. Secrets are not part of it.
public sealed interface Origin
        permits CatalogueOrigin, DriveOrigin, ListOrigin, OnlineOrigin, ServerOrigin {
    /// The names of the secrets it wants, such as `password`; may be empty.
    List<String> secrets();
}
