import { X } from 'lucide-react'
import { type ComponentRef, type ReactNode, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import './Dialog.css'
import { TurnButtons } from './TurnButtons.tsx'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A sheet over the screen for looking something up or reading, closed by one large button. */
export function Sheet({ title, onClose, children }: Props) {
  const t = useText()
  const body = useRef<ComponentRef<'div'>>(null)
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog dialog-sheet">
        <Dialog className="dialog-paper">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button icon={<X aria-hidden />} onPress={onClose}>
              {t.bar.close}
            </Button>
          </div>
          <div className="dialog-body" ref={body}>
            <div>{children}</div>
          </div>
          <TurnButtons of={body} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
