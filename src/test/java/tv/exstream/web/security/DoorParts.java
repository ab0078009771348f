package tv.exstream.web.security;

import org.springframework.context.annotation.Import;

/// The door, for a [tv.exstream.web.TestServer] whose handlers all have entrances.
@Import({SignInParts.class, DoorConfiguration.class})
public class DoorParts {}
