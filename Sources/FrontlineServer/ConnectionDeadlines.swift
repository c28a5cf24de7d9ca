#if Service
  internal import NIOCore
  internal import NIOHTTPTypes

  /// Ends connections that take their time: a head must be there in ten seconds, an answer must be made and read in twenty-five,
  /// and a body that nobody reads must end with its answer.
  final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private static let head = TimeAmount.seconds(10)
    private static let exchange = TimeAmount.seconds(25)

    private var timer: Scheduled<Void>?
    private var isReading = false

    func channelActive(context: ChannelHandlerContext) {
      set(Self.head, context)
      context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
      if context.channel.isActive { set(Self.head, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
      timer?.cancel()
      context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head:
        isReading = true
        set(Self.exchange, context)
      case .body: break
      case .end: isReading = false
      }
      context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
      guard case .end = unwrapOutboundIn(data) else {
        context.write(data, promise: promise)
        return
      }
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in
        let (handler, context) = bound.value
        handler.answered(context)
      }
      context.write(data, promise: written)
    }

    /// The answer has gone to the last byte.
    private func answered(_ context: ChannelHandlerContext) {
      guard context.channel.isActive else { return }
      set(isReading ? .seconds(1) : Self.head, context)
    }

    private func set(_ time: TimeAmount, _ context: ChannelHandlerContext) {
      timer?.cancel()
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      timer = context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
    }
  }
#endif
