import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Where the tools for disks lie, which is not on everybody's path. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }

const run = (command: string, ...args: string[]): void =>
  void execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env })

/** A file system of its own that can be taken away. */
export type Disk = {
  readonly path: string
  /** The power goes: nothing that was not made durable is there any more when the disk is mounted again. */
  cutPower(): void
  /** From now on nothing can be written, as after an error of the disk. */
  stopWriting(): void
  unmount(): void
  mount(): void
  remove(): void
}

/** Why there is no such disk on this machine; null where there is. */
export function noDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting a disk needs Linux and root'
  for (const tool of ['mkfs.ext4', 'perl'])
    if (spawnSync('which', [tool], { env }).status !== 0) return `${tool} is not installed`
  try {
    makeDisk(16).remove()
    return null
  } catch (error) {
    return `no loop device (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'})`
  }
}

/** An ext4 file system in a file, through a loop device. */
export function makeDisk(megabytes: number): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const [image, path] = [join(folder, 'image'), join(folder, 'mnt')]
  mkdirSync(path)
  run('truncate', '-s', `${megabytes}M`, image)
  run('mkfs.ext4', '-q', '-F', image)
  const disk: Disk = {
    path,
    // EXT4_IOC_SHUTDOWN with NOLOGFLUSH: the journal is not written out, what is in memory is gone.
    cutPower: () =>
      run(
        'perl',
        '-e',
        'open(F,"<",$ARGV[0]) or die $!; $x = pack("L",2); ioctl(F,0x8004587D,$x) or die $!',
        path,
      ),
    stopWriting() {
      const device = basename(execFileSync('findmnt', ['-no', 'SOURCE', path], { encoding: 'utf8' }).trim())
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1')
    },
    unmount: () => run('umount', path),
    mount: () => run('mount', '-o', 'loop,errors=remount-ro', image, path),
    remove() {
      spawnSync('umount', ['-l', path])
      rmSync(folder, { recursive: true, force: true })
    },
  }
  disk.mount()
  return disk
}
