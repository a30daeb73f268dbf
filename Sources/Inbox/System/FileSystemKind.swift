/// What a file system is, as far as it matters: whether other machines or a program behind FUSE can change files
/// without the kernel noticing, so that inotify stays silent.
struct FileSystemKind: Hashable {
  /// The magic number of statfs(2).
  let magic: UInt32

  /// Name by magic number: statfs(2), `include/uapi/linux/magic.h`, and for those out of the kernel tree their sources.
  private static let remote: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE", 0x0102_1997: "9p",
    0x5346_414F: "AFS", 0x6B41_4653: "kAFS", 0x00C3_6400: "Ceph", 0x7375_7245: "Coda", 0x564C: "NCP",
    0x0116_1970: "GFS2", 0x7461_636F: "OCFS2", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS", 0x786F_4256: "vboxsf",
    0x7C7C_6673: "prl_fs", 0xBACB_ACBC: "vmhgfs", 0x1983_0326: "BeeGFS", 0x2030_528D: "OrangeFS",
  ]

  /// The name of a file system that inotify cannot be trusted on; nil for local ones.
  var networkName: String? { Self.remote[magic] }

  /// Whether inotify, and inode numbers, cannot be trusted.
  var isNetwork: Bool { networkName != nil }
}
