package tv.exstream.web.api;

import org.springframework.context.annotation.Import;

/// Channels over HTTP and all that pages about them ask for, with a planner and a database that the test adds.
@Import({
    ApiConfiguration.class,
    ChannelMakingConfiguration.class,
    ChannelMakingRoutes.class,
    EventRoutes.class,
    ChannelServerTest.Parts.class
})
public class ChannelParts {}
